from concurrent.futures import ThreadPoolExecutor
import requests
def fetch_all(urls):
    with requests.Session() as s, ThreadPoolExecutor(max_workers=1) as pool:
        futures = [pool.submit(s.request, "GET", u) for u in urls]
        return [f.result().content.decode("utf-8") for f in futures]
def main():
    for i, text in enumerate(fetch_all([f"https://api.example.com/data?page={i}" for i in range(1, 6)]), 1):
        print(f"Page {i}: {text}")
main()
