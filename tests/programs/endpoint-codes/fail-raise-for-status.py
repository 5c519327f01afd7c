# mistake: An error code becomes None
import requests


def check_endpoints(endpoints):
    codes = {}
    for endpoint in endpoints:
        try:
            r = requests.get(endpoint, timeout=10)
            r.raise_for_status()
            codes[endpoint] = r.status_code
        except requests.RequestException:
            codes[endpoint] = None
    return codes
