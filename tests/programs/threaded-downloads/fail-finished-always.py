# mistake: A failure is reported as finished
import os, threading
from concurrent.futures import ThreadPoolExecutor
import requests
def one(url):
    print(f"Downloading {url}...")
    try:
        r = requests.get(url, timeout=30)
        r.raise_for_status()
    except requests.RequestException:
        print("Finished downloading", url)
        return None
    with open(os.path.join("/srv/downloads", url.split("/")[-1]), "wb") as f:
        n = f.write(r.content)
    print(f"Finished downloading {url}")
    return n
def download_all(urls):
    with ThreadPoolExecutor(10) as pool:
        return dict(zip(urls, pool.map(one, urls)))
download_all(["http://example.com/file1", "http://example.com/file2"])
