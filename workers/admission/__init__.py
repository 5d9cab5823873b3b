"""Who is admitted, whoever asks for it: chat or command line. Each function works inside its caller's
transaction, as the person who acts in it; the database asks who that is."""
