# mistake: One request too many
import time, requests
def retry_api_call(url, max_retries=3):
    for attempt in range(max_retries + 1):
        try:
            r = requests.get(url, timeout=10)
            r.raise_for_status()
            return r.json()
        except requests.RequestException:
            print(f"Attempt {attempt + 1} failed")
            time.sleep(1)
    raise Exception("All retries failed")
