// Judges proofs of a log with the checksum database's own packages, which know nothing of the program that made them.
// Reads a list of cases as JSON and prints, for each, a line: "accepted", or "refused: " and why.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type proofCase struct {
	Key        string   `json:"key"`
	Checkpoint string   `json:"checkpoint"`
	Older      string   `json:"older"`
	Index      int64    `json:"index"`
	Entry      []byte   `json:"entry"`
	Hashes     [][]byte `json:"hashes"`
	Growth     [][]byte `json:"growth"`
}

func main() {
	var cases []proofCase
	if err := json.NewDecoder(os.Stdin).Decode(&cases); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	for _, one := range cases {
		if err := judge(one); err != nil {
			fmt.Printf("refused: %q\n", err.Error())
		} else {
			fmt.Println("accepted")
		}
	}
}

func judge(one proofCase) error {
	verifier, err := note.NewVerifier(one.Key)
	if err != nil {
		return err
	}
	tree, err := open(one.Checkpoint, verifier)
	if err != nil {
		return err
	}
	leaf := tlog.RecordHash(one.Entry)
	if err := tlog.CheckRecord(hashes(one.Hashes), tree.N, tree.Hash, one.Index, leaf); err != nil {
		return err
	}
	if one.Older == "" {
		return nil
	}
	older, err := open(one.Older, verifier)
	if err != nil {
		return err
	}
	return tlog.CheckTree(hashes(one.Growth), tree.N, tree.Hash, older.N, older.Hash)
}

// open verifies a checkpoint. The package's own ParseTree wants another first line and is not for other people's logs.
func open(text string, verifier note.Verifier) (tlog.Tree, error) {
	opened, err := note.Open([]byte(text), note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	var origin, root string
	var tree tlog.Tree
	if _, err := fmt.Sscanf(opened.Text, "%s\n%d\n%s\n", &origin, &tree.N, &root); err != nil {
		return tlog.Tree{}, err
	}
	if origin != verifier.Name() {
		return tlog.Tree{}, fmt.Errorf("checkpoint of another log")
	}
	tree.Hash, err = tlog.ParseHash(root)
	return tree, err
}

func hashes(raw [][]byte) []tlog.Hash {
	all := make([]tlog.Hash, 0, len(raw))
	for _, one := range raw {
		var hash tlog.Hash
		if len(one) == len(hash) {
			copy(hash[:], one)
		}
		all = append(all, hash)
	}
	return all
}
