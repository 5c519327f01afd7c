import requests
def check_endpoints(endpoints):
    codes = dict.fromkeys(endpoints)
    with requests.Session() as session:
        for url in codes:
            try: codes[url] = session.get(url, timeout=10, allow_redirects=False, stream=True).status_code
            except requests.RequestException: pass
    return codes
