from concurrent.futures import ThreadPoolExecutor
import requests
def ask(url):
    try:
        return url, requests.get(url, timeout=9).status_code
    except Exception:
        return url, None
def check_endpoints(endpoints):
    with ThreadPoolExecutor(max_workers=8) as pool:
        return {url: code for url, code in pool.map(ask, endpoints)}


print(check_endpoints(["https://api.example.com/health", "https://api.example.com/data"]))
