# mistake: It waits too long
import requests


def check_endpoints(endpoints):
    codes = {}
    for endpoint in endpoints:
        try:
            codes[endpoint] = requests.get(endpoint).status_code
        except requests.RequestException:
            codes[endpoint] = None
    return codes
