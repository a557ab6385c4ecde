"""GDAL's options, to be given to workers: those set inside QGIS are in no environment they inherit."""

from __future__ import annotations

from osgeo import gdal

#: Options of access and reading, which mean the same on any machine.
ANYWHERE = (
    "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_REGION", "AWS_DEFAULT_REGION",
    "AWS_S3_ENDPOINT", "AWS_HTTPS", "AWS_VIRTUAL_HOSTING", "AWS_REQUEST_PAYER", "AWS_NO_SIGN_REQUEST",
    "AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWS_ROLE_ARN", "AWS_MAX_KEYS", "GS_ACCESS_KEY_ID",
    "GS_SECRET_ACCESS_KEY", "GS_OAUTH2_REFRESH_TOKEN", "GS_NO_SIGN_REQUEST", "GS_USER_PROJECT",
    "AZURE_STORAGE_CONNECTION_STRING", "AZURE_STORAGE_ACCOUNT", "AZURE_STORAGE_ACCESS_KEY",
    "AZURE_STORAGE_ACCESS_TOKEN", "AZURE_STORAGE_SAS_TOKEN", "AZURE_NO_SIGN_REQUEST", "OSS_ACCESS_KEY_ID",
    "OSS_SECRET_ACCESS_KEY", "OSS_ENDPOINT", "SWIFT_STORAGE_URL", "SWIFT_AUTH_TOKEN", "SWIFT_AUTH_V1_URL",
    "SWIFT_USER", "SWIFT_KEY", "GDAL_HTTP_PROXY", "GDAL_HTTPS_PROXY", "GDAL_HTTP_PROXYUSERPWD",
    "GDAL_PROXY_AUTH", "GDAL_HTTP_USERPWD", "GDAL_HTTP_AUTH", "GDAL_HTTP_TIMEOUT",
    "GDAL_HTTP_CONNECTTIMEOUT", "GDAL_HTTP_LOW_SPEED_TIME", "GDAL_HTTP_LOW_SPEED_LIMIT",
    "GDAL_HTTP_MAX_RETRY", "GDAL_HTTP_RETRY_DELAY", "GDAL_HTTP_UNSAFESSL", "GDAL_HTTP_USERAGENT",
    "GDAL_HTTP_HEADERS", "GDAL_HTTP_BEARER", "GDAL_HTTP_VERSION", "GDAL_HTTP_MULTIPLEX",
    "GDAL_HTTP_MULTIRANGE", "GDAL_HTTP_MERGE_CONSECUTIVE_RANGES", "GDAL_DISABLE_READDIR_ON_OPEN",
    "GDAL_INGESTED_BYTES_AT_OPEN", "CPL_VSIL_CURL_ALLOWED_EXTENSIONS", "CPL_VSIL_CURL_CACHE_SIZE",
    "CPL_VSIL_CURL_CHUNK_SIZE", "CPL_VSIL_CURL_USE_HEAD", "CPL_VSIL_CURL_USE_S3_REDIRECT",
    "CPL_CURL_VERBOSE", "CPL_DEBUG", "VSI_CACHE", "VSI_CACHE_SIZE", "GTIFF_IGNORE_READ_ERRORS",
    "GTIFF_VIRTUAL_MEM_IO", "GDAL_MAX_DATASET_POOL_SIZE", "GDAL_PAM_ENABLED", "GDAL_VRT_ENABLE_PYTHON",
    "OSR_DEFAULT_AXIS_MAPPING_STRATEGY",
)  # fmt: skip

#: Options that name files of this machine.
HERE = (
    "CPL_AWS_CREDENTIALS_FILE", "AWS_CONFIG_FILE", "GOOGLE_APPLICATION_CREDENTIALS",
    "GS_OAUTH2_PRIVATE_KEY_FILE", "GDAL_HTTP_COOKIEFILE", "GDAL_HTTP_COOKIEJAR", "GDAL_HTTP_HEADER_FILE",
    "CURL_CA_BUNDLE", "SSL_CERT_FILE", "GDAL_DATA", "PROJ_LIB", "PROJ_DATA", "GDAL_DRIVER_PATH",
    "GDAL_SKIP", "OGR_SKIP",
)  # fmt: skip


def gdal_options(elsewhere: bool = False) -> dict[str, str]:
    """Return the options that are set; only those of any machine for workers ``elsewhere``.

    The size of GDAL's cache is left out: each worker has its own.
    """
    getter = getattr(gdal, "GetConfigOptions", None)  # all that are set; GDAL 3.4 cannot list them
    found = dict(getter()) if getter is not None else {}
    for key in (*ANYWHERE, *HERE):
        value = gdal.GetConfigOption(key)
        if value is not None:
            found.setdefault(key, value)
    found.pop("GDAL_CACHEMAX", None)
    return {key: value for key, value in found.items() if not elsewhere or key in ANYWHERE}
