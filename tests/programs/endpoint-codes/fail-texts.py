# mistake: The codes are texts
import requests


def check_endpoints(endpoints):
    codes = {}
    for endpoint in endpoints:
        try:
            codes[endpoint] = f"{requests.get(endpoint, timeout=10).status_code}"
        except requests.RequestException:
            codes[endpoint] = None
    return codes
