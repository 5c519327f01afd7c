import time, requests
class Gone(Exception):
    pass
def retry_api_call(url, max_retries=3):
    with requests.Session() as session:
        for attempt in range(1, max_retries + 1):
            try:
                answer = session.request("GET", url, timeout=(2, 8))
                if 400 <= answer.status_code < 500 and answer.status_code != 429:
                    raise Gone(answer.status_code)
                answer.raise_for_status()
                return answer.json()
            except requests.RequestException:
                print(f"Attempt {attempt} failed")
                time.sleep(1)
    raise Exception(f"All retries failed after {max_retries}")
