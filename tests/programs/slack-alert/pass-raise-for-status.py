import requests
def send_alert(webhook_url, text):
    try:
        response = requests.post(webhook_url, json={"text": text}, timeout=10)
        response.raise_for_status()
    except requests.exceptions.RequestException:
        return False
    else:
        return True
