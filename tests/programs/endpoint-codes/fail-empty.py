# mistake: An empty list gives no dictionary
import requests


def check_endpoints(endpoints):
    codes = None
    for endpoint in endpoints:
        try:
            codes = codes or {}
            codes[endpoint] = requests.get(endpoint, timeout=10).status_code
        except requests.RequestException:
            codes = codes or {}
            codes[endpoint] = None
    return codes
