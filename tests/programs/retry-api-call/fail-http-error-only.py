# mistake: Only error statuses are caught
import requests, time
def retry_api_call(url, max_retries=3):
    for attempt in range(max_retries):
        try:
            r = requests.get(url, timeout=10)
            r.raise_for_status()
            return r.json()
        except requests.exceptions.HTTPError:
            print(f"Attempt {attempt + 1} failed")
            time.sleep(1)
    raise Exception("All retries failed")
