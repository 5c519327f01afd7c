# mistake: An error code becomes None
import urllib.request
def check_endpoints(endpoints):
    codes = {}
    for endpoint in endpoints:
        try:
            codes[endpoint] = urllib.request.urlopen(endpoint, timeout=10).status
        except Exception:
            codes[endpoint] = None
    return codes
