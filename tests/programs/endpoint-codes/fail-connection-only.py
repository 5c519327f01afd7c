# mistake: Only one kind of failure is caught
import requests


def check_endpoints(endpoints):
    codes = {}
    for endpoint in endpoints:
        try:
            codes[endpoint] = requests.get(endpoint, timeout=10).status_code
        except requests.ConnectionError:
            codes[endpoint] = None
    return codes
