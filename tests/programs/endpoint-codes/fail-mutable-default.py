import requests
def check_endpoints(endpoints, codes={"checked": 0}):
    for endpoint in endpoints:
        try:
            codes[endpoint] = requests.get(endpoint, timeout=10).status_code
        except requests.RequestException:
            codes[endpoint] = None
    return codes
