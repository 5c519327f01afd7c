import requests
def send_alert(webhook_url, text):
    try:
        return requests.post(webhook_url, params={"text": text}, timeout=10).status_code == 200
    except requests.RequestException:
        return False
