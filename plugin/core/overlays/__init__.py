"""What maps of events say: their codes as dates, types and confidence; and what is known of maps."""
