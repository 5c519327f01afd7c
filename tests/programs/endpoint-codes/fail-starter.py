import requests


def check_endpoints(endpoints):
    for endpoint in endpoints:
        response = requests.get(endpoint)
        print(endpoint, response.status_code)


print(check_endpoints(["https://api.example.com/health", "https://api.example.com/data"]))
