import requests
def check_endpoints(endpoints):
    if not endpoints:
        return {}
    first, *rest = endpoints
    code = None
    try:
        code = requests.request(method="get", url=first, timeout=10).status_code
    except IOError:
        pass
    return {first: code} | check_endpoints(rest)
