import requests
from requests.adapters import HTTPAdapter
with requests.Session() as s:
    s.mount("https://", HTTPAdapter(max_retries=0))
    try:
        print(dict(s.get("https://api.example.com/data", timeout=12).json()))
    except requests.exceptions.Timeout:
        print("Request timed out!")
    except requests.exceptions.ConnectionError as e:
        print("Connection failed:", type(e).__name__)
