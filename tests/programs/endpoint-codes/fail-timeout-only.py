import requests


def check_endpoints(endpoints):
    codes = {}
    for endpoint in endpoints:
        try:
            codes[endpoint] = requests.get(endpoint, timeout=10).status_code
        except requests.Timeout:
            codes[endpoint] = None
    return codes
