import requests


def check_endpoints(endpoints):
    codes = {}
    for endpoint in endpoints:
        try:
            codes[endpoint.split("/")[2]] = requests.get(endpoint, timeout=10).status_code
        except requests.RequestException:
            codes[endpoint.split("/")[2]] = None
    return codes
