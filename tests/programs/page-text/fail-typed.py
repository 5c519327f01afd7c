print("All systems are operational.\nDeploys are frozen until Monday 08:00 UTC & reviews go on.\nQuestions go to the chat.")
