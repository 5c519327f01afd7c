# mistake: There is no function download_all
import threading
import time


def download(url):
    print(f"Downloading {url}...")
    time.sleep(1)
    print(f"Finished downloading {url}")


urls = ["http://example.com/file1", "http://example.com/file2"]
threads = [threading.Thread(target=download, args=(url,)) for url in urls]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
