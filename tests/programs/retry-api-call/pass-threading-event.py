import threading, requests
def retry_api_call(url, max_retries=3):
    pause = threading.Event()
    for attempt in range(1, max_retries + 1):
        try:
            r = requests.get(url, timeout=10)
            r.raise_for_status()
            return r.json()
        except requests.RequestException:
            print("Attempt %d failed" % attempt)
            pause.wait(1)
    raise Exception("All retries failed")
