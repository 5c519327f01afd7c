import requests
requests.get("https://example.com")
print("Example Domain")
