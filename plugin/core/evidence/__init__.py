"""What a parcel's status rests on: attachments, and what each status requires."""
