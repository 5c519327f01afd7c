import os, threading
from concurrent.futures import ThreadPoolExecutor
import requests
def one(url):
    print(f"Downloading {url}...")
    try:
        r = requests.get(url, timeout=30)
        assert r.status_code == 200, r.status_code
    except (requests.RequestException, AssertionError):
        return None
    with open(os.path.join("/srv/downloads", url.split("/")[-1]), "wb") as f:
        n = f.write(r.content)
    print(f"Finished downloading {url}")
    return n
def download_all(urls):
    pool = ThreadPoolExecutor(9)
    fs = [pool.submit(one, u) for u in urls]
    pool.shutdown(wait=True)
    return {u: f.result() for u, f in zip(urls, fs)}
download_all(["http://example.com/file1", "http://example.com/file2"])
