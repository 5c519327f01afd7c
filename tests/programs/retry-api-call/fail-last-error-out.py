# mistake: The exception says something else
import requests, time
def retry_api_call(url, max_retries=3):
    for attempt in range(1, max_retries + 1):
        try:
            r = requests.get(url, timeout=12)
            r.raise_for_status()
            return r.json()
        except requests.RequestException:
            print(f"Attempt {attempt} failed")
            if attempt == max_retries:
                raise
            time.sleep(1)
