import time, requests
def retry_api_call(url, max_retries=3):
    for attempt in range(max_retries):
        try:
            r = requests.get(url, timeout=60)
            r.raise_for_status()
        except requests.RequestException as e:
            print(f"Attempt {attempt + 1} failed: {e}")
            time.sleep(1 + attempt)
        else:
            return r.json()
    else:
        raise TimeoutError("All retries failed")
