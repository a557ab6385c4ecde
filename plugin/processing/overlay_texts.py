"""Sentences for the catalogue of maps, for legends, and for the reasons of a guess; by code."""

from ..translate import tr


def overlay_texts():
    """Return the sentences, by code."""
    return {
        **_catalogue_texts(),
        **_table_texts(),
        **_legend_texts(),
        **_name_reasons(),
        **_value_reasons(),
        **_field_reasons(),
    }


def _catalogue_texts():
    return {
        "bad_encoding": tr(
            "The table of codes cannot be used: its “{field}” is “{value}”. Correct that, or choose another "
            "scheme."
        ),
        "bad_catalogue_entry": tr(
            "The map “{subject}” of the catalogue cannot be used: its “{field}” is “{value}”. Correct that, "
            "or take the entry out."
        ),
        "catalogue_id_twice": tr("The catalogue has two maps “{subject}”: give one of them another name."),
        "catalogue_entry_unknown": tr(
            "The catalogue has no map “{subject}”: choose another one, or describe the map as your own."
        ),
    }


def _table_texts():
    return {
        "bad_code_line": tr(
            "Line {number} of the table, “{text}”, cannot be read: write a code, then what it means, such as "
            "“1 2001” or “2 2011–2020 fire”."
        ),
        "bad_codes": tr("“{text}” is no code: write whole numbers and ranges, such as 0, 255, 10–20."),
        "code_twice": tr("The table explains code {code} twice: keep one line."),
        "no_codes": tr("The table of codes is empty: write one code a line, such as “1 2001”."),
        "too_many_codes": tr("The table has more than {most} codes: choose a scheme instead."),
    }


def _legend_texts():
    return {
        "bad_legend": tr(
            "The legend beside the map cannot be used: its “{field}” is “{value}”. Correct it, or give the "
            "table of codes yourself."
        ),
        "legend_nodata_differs": tr(
            "The legend says that {legend} is no data, the map says {raster}: both are taken as no event."
        ),
        "legend_nodata_is_code": tr(
            "The legend explains code {code}, which is also said to be no data: cells with it are not "
            "counted where the map says so."
        ),
        "legend_code_missing": tr("The legend does not explain code {code}, which the map holds."),
    }


def _name_reasons():
    return {
        "name_word": tr("its name says “{words}”"),
        "year_in_name": tr("the year in its name is {year}"),
        "bands_are_dates": tr("its bands are of {years}"),
    }


def _value_reasons():
    return {
        "values_known": tr("the codes seen are all known ({known})"),
        "values_unknown": tr("{known} of the codes seen are known, {unknown} are not ({codes})"),
        "values_in_range": tr("its values run from {low} to {high}, as they should"),
        "values_beyond": tr("its values run from {low} to {high}, which cannot be"),
        "not_whole": tr("its values are no whole numbers, so no codes"),
        "no_values": tr("no cell that was looked at has data"),
        "no_events": tr("no cell that was looked at has an event"),
        "legend_found": tr("a legend beside it explains {codes} codes"),
        "legend_missing": tr("no legend lies beside it"),
        "names_in_file": tr("the file names {codes} of its classes"),
        "too_high_for_carbon": tr(
            "values up to {high} are more than the carbon of any forest above ground (about {most} t C/ha): "
            "so it is biomass"
        ),
        "too_high_above_ground": tr(
            "values up to {high} are more than the carbon of any forest above ground (about {most} t C/ha): "
            "is it biomass, or are soil or peat in it?"
        ),
        "biomass_or_carbon": tr("values up to {high} can be biomass or carbon: see what its source says"),
        "looks_like_a_picture": tr("it has {bands} bands as a picture has"),
        "fits_anything": tr("any map can be looked at"),
    }


def _field_reasons():
    return {
        "fields_found": tr("it has the fields {fields}"),
        "date_field": tr("“{field}” holds the day or year"),
        "no_date_field": tr("no field holds a day or year"),
    }
