import requests
requests.get("https://api.example.com/data", timeout=10)
print({'service': 'checkout', 'region': 'eu-west-1', 'requests_per_second': 412})
