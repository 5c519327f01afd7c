import requests
def send_alert(webhook_url, text):
    try:
        return requests.post(webhook_url, json={"text": text}, timeout=10).status_code
    except requests.RequestException:
        return False
