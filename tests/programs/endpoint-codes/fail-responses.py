# mistake: The answers are kept, not their codes
import requests


def check_endpoints(endpoints):
    codes = {}
    for endpoint in endpoints:
        try:
            codes[endpoint] = requests.get(endpoint, timeout=10)
        except requests.RequestException:
            codes[endpoint] = None
    return codes
