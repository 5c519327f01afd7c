import requests, contextlib
def check_endpoints(endpoints):
    codes = {}
    for url in endpoints:
        with contextlib.suppress(requests.RequestException):
            codes[url] = requests.get(url, timeout=10).status_code
        codes.setdefault(url, None)
    return codes
