# mistake: The try stands around the loop
import requests
def check_endpoints(endpoints):
    codes = {}
    try:
        for endpoint in endpoints:
            codes[endpoint] = requests.get(endpoint, timeout=10).status_code
    except requests.RequestException:
        codes[endpoint] = None
    finally:
        return codes
