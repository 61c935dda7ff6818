package uk.co.pharmacyiq.inventory.cold.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.cold.AddFridge;
import uk.co.pharmacyiq.inventory.cold.DecideLot;
import uk.co.pharmacyiq.inventory.cold.NoteReading;
import uk.co.pharmacyiq.inventory.cold.TakeReadings;

/** What can be done about a fridge. */
@Component
record ColdActs(AddFridge add, TakeReadings take, NoteReading note, DecideLot decide) {}
