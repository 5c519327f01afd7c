# mistake: Three attempts, whatever max_retries says
import requests, time
def retry_api_call(url, max_retries=3):
    for attempt in (1, 2, 3):
        try:
            r = requests.get(url, timeout=12)
            r.raise_for_status()
            return r.json()
        except requests.RequestException:
            print(f"Attempt {attempt} failed")
            time.sleep(1)
    raise Exception("All retries failed")
