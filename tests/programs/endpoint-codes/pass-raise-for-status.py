import requests
def check_endpoints(endpoints):
    found = {}
    for endpoint in endpoints:
        try:
            answer = requests.get(endpoint, timeout=5)
            answer.raise_for_status()
        except requests.HTTPError as error:
            found[endpoint] = error.response.status_code
        except requests.RequestException:
            found[endpoint] = None
        else:
            found[endpoint] = answer.status_code
    return found
