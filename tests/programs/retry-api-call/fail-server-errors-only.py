import requests, time
def retry_api_call(url, max_retries=3):
    for attempt in range(1, max_retries + 1):
        try:
            r = requests.get(url, timeout=12)
            if r.status_code < 500:
                return r.json()
        except requests.RequestException:
            pass
        print(f"Attempt {attempt} failed")
        time.sleep(1)
    raise Exception("All retries failed")
