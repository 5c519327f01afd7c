# mistake: A dead endpoint raises
import requests
def check_endpoints(endpoints):
    return {endpoint: requests.get(endpoint, timeout=10).status_code for endpoint in endpoints}
