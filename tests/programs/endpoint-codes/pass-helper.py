import requests


def code_of(url):
    try:
        return requests.get(url, timeout=(4, 8)).status_code
    except requests.exceptions.RequestException as error:
        print(url, type(error).__name__)
        return None


def check_endpoints(endpoints: list[str]) -> dict:
    return dict(zip(endpoints, map(code_of, endpoints)))


print(check_endpoints(["https://api.example.com/health", "https://api.example.com/data"]))
