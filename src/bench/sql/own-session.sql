select * from identity.enter_session(decode(:'token', 'hex'), now());
