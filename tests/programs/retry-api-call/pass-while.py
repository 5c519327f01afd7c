import time
import requests
def retry_api_call(url, max_retries=3):
    n = 0
    while True:
        n += 1
        try:
            answer = requests.get(url, timeout=5)
        except (requests.ConnectionError, requests.Timeout):
            answer = None
        if answer is not None and answer.status_code < 400:
            return answer.json()
        print("Attempt", n, "failed")
        if n >= max_retries:
            raise ConnectionError("All retries failed")
        time.sleep(1.5)
