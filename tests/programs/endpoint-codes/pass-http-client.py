import http.client
from urllib.parse import urlsplit
KINDS = {"http": http.client.HTTPConnection, "https": http.client.HTTPSConnection}
def check_endpoints(endpoints):
    codes = {}
    for url in endpoints:
        parts = urlsplit(url)
        connection = KINDS[parts.scheme](parts.netloc, timeout=10)
        try:
            connection.request("GET", parts.path or "/")
            codes[url] = connection.getresponse().status
        except (OSError, http.client.HTTPException):
            codes[url] = None
        finally:
            connection.close()
    return codes
