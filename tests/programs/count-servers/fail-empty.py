# mistake: The function has another name
