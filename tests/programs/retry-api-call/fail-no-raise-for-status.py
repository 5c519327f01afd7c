# mistake: The error page is taken for data
import time, requests
def retry_api_call(url, max_retries=3):
    for attempt in range(1, max_retries + 1):
        try:
            return requests.get(url, timeout=10).text
        except requests.RequestException:
            print(f"Attempt {attempt} failed")
            time.sleep(1)
    raise Exception("All retries failed")
