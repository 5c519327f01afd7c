# mistake: The pause is too short
import requests, time
def retry_api_call(url, max_retries=3):
    for attempt in range(max_retries):
        try:
            r = requests.get(url, timeout=10)
            r.raise_for_status()
            return r.json()
        except requests.RequestException:
            print(f"Attempt {attempt + 1} failed")
            time.sleep(0.5)
    raise Exception("All retries failed")
