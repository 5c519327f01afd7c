# mistake: HEAD in place of GET
import requests


def check_endpoints(endpoints):
    codes = {}
    for endpoint in endpoints:
        try:
            codes[endpoint] = requests.head(endpoint, timeout=10).status_code
        except requests.RequestException:
            codes[endpoint] = None
    return codes
