import requests
def check_endpoints(endpoints):
    codes = []
    for endpoint in endpoints:
        try:
            codes.append(requests.get(endpoint, timeout=10).status_code)
        except requests.RequestException:
            codes.append(None)
    return codes
