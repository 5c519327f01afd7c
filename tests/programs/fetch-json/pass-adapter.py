import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

session = requests.Session()
session.mount("https://", HTTPAdapter(max_retries=Retry(total=3, backoff_factor=1)))
try:
    data = session.get("https://api.example.com/data", timeout=10).json()
except requests.exceptions.RequestException as error:
    raise SystemExit(f"no data: {error}")
else:
    print(f"{data!r}")
